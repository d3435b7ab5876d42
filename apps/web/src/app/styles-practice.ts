/** The practice's side shows most of Mantine; it loads once and stays open all day. */
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '@fontsource-variable/figtree/wght.css';
