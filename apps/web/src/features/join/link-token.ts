import { createContext } from 'react';

/** The link that this page was opened with, for what is fetched by address alone. */
export const LinkToken = createContext('');
