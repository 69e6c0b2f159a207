import { demoAccounts } from '../demo/accounts';

const listed = demoAccounts.map(({ account, offices, roles }) => ({ account, offices, roles }));
process.stdout.write(`${JSON.stringify(listed, undefined, 2)}\n`);
