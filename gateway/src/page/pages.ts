import type { GatewayOptions } from '../gateway-options';
import type { FrontOptions } from '../http/front';

export const pages = (_signIn: GatewayOptions['signIn']): FrontOptions['pages'] => new Map();
