import { tryBadInput } from './try-bad-input';

tryBadInput('register');
