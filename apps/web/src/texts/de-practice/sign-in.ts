export const SIGN_IN: Readonly<Record<string, string>> = {
  'The e-mail address or the password is not right.': 'Die E-Mail-Adresse oder das Passwort stimmt nicht.',
  'Too many tries. Please wait a minute, then try again.':
    'Zu viele Versuche. Bitte warten Sie eine Minute und versuchen Sie es dann noch einmal.',
  'Sign in': 'Anmelden',
  'Please enter your e-mail address': 'Bitte geben Sie Ihre E-Mail-Adresse ein',
  'Please enter your password': 'Bitte geben Sie Ihr Passwort ein',
  'E-mail': 'E-Mail',
  Password: 'Passwort',
  'Show or hide the password': 'Passwort zeigen oder verbergen',
  'Here for an appointment? Please use the link that your practice sent you; you don’t need to sign in.':
    'Wegen eines Termins hier? Bitte nehmen Sie den Link, den Ihre Praxis geschickt hat; anmelden müssen Sie sich nicht.',
};
