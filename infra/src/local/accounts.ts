import { demoAccounts } from '../demo/accounts';
import { run } from './run';

const listed = demoAccounts.map(({ account, offices, roles }) => ({ account, offices, roles }));
run(async () => void process.stdout.write(`${JSON.stringify(listed, undefined, 2)}\n`));
