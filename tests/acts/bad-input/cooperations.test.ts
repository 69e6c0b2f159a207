import { tryBadInput } from './try-bad-input';

tryBadInput('cooperations');
