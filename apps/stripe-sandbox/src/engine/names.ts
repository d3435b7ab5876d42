/** The one platform account behind the secret key, and its application id as fee details show it. */
export const PLATFORM_ACCOUNT = 'acct_1SandboxPlatform00';
export const PLATFORM_APPLICATION = 'ca_SandboxPlatform00';
