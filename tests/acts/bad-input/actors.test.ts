import { tryBadInput } from './try-bad-input';

tryBadInput('actors');
