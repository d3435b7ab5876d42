/** Every connection of the running product drops to this role at once, so that row-level security holds for whoever DATABASE_URL names. */
export const APP_ROLE = '-c role=vestibule_app';
