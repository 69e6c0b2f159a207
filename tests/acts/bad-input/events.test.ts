import { tryBadInput } from './try-bad-input';

tryBadInput('events');
