import {
  createTheme,
  defaultVariantColorsResolver,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core';
import { said, t } from '../texts/texts.ts';

/** Deep, quiet green: the walls of the house. */
const spruce: MantineColorsTuple = [
  '#edf7f4', '#d6ebe5', '#aed8cd', '#86c7b8', '#66b7a5', '#459f8c', '#2f8574', '#1d6a5d', '#155a50', '#0d3f38',
]; // prettier-ignore
/** The light behind the door. Used sparingly: where someone is expected. */
const lamp: MantineColorsTuple = [
  '#fff7e6', '#fdecc6', '#fbdd98', '#f6c667', '#efb144', '#dd9a2b', '#b87a17', '#8a590f', '#6d470d', '#4d3209',
]; // prettier-ignore
const brick: MantineColorsTuple = [
  '#fdf0ee', '#f9dbd6', '#f1b4ab', '#ec9a8e', '#e07565', '#cb4a39', '#b23a2b', '#942f23', '#77261c', '#551a13',
]; // prettier-ignore
const gray: MantineColorsTuple = [
  '#f5f8f7', '#e9efed', '#dde6e3', '#c9d5d1', '#b4c3be', '#94a6a1', '#667a74', '#4b5d59', '#34443f', '#1d2b28',
]; // prettier-ignore
const dark: MantineColorsTuple = [
  '#e6efec', '#c3d1cd', '#a3b6b1', '#748a84', '#394a46', '#2b3b37', '#1d2a27', '#141e1c', '#0f1716', '#0a100f',
]; // prettier-ignore

/** Filled primary surfaces carry white in the light scheme and near-black in the dark one, where the green is light. */
const variantColorResolver: VariantColorsResolver = (input) => {
  const colors = defaultVariantColorsResolver(input);
  if (input.variant !== 'filled') return colors;
  const named = input.color === undefined || input.color === 'spruce' || input.color === 'brick';
  return named ? { ...colors, color: 'var(--v-on-filled)' } : colors;
};

export const theme = createTheme({
  primaryColor: 'spruce',
  primaryShade: { light: 7, dark: 4 },
  colors: { spruce, lamp, brick, gray, dark },
  black: '#1d2b28',
  fontFamily: "'Figtree Variable', system-ui, -apple-system, 'Segoe UI', sans-serif",
  headings: { fontFamily: "'Figtree Variable', system-ui, sans-serif", fontWeight: '650' },
  fontSizes: { xs: '0.8125rem', sm: '0.9375rem', md: '1.0625rem', lg: '1.1875rem', xl: '1.375rem' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.55', lg: '1.55', xl: '1.4' },
  defaultRadius: 'md',
  radius: { sm: '0.5rem', md: '0.75rem', lg: '1.125rem', xl: '1.75rem' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  variantColorResolver,
  components: {
    Notification: {
      defaultProps: {
        closeButtonProps: said({
          'aria-label': () => t('Close'),
        }),
      },
    },
    Button: {
      defaultProps: { size: 'md' },
      // Long words wrap instead of being cut off: on a narrow phone, or with large type.
      styles: {
        root: {
          display: 'inline-flex',
          alignItems: 'center',
          justifyContent: 'center',
          height: 'auto',
          minHeight: 'max(var(--button-height), 2.75rem)',
          padding: '0.45rem 1.1rem',
        },
        label: { whiteSpace: 'normal', lineHeight: 1.25, height: 'auto' },
      },
    },
    TextInput: { defaultProps: { size: 'md' } },
    Textarea: { defaultProps: { size: 'md' } },
    PasswordInput: { defaultProps: { size: 'md' } },
    Select: { defaultProps: { size: 'md', checkIconPosition: 'right' } },
    NativeSelect: { defaultProps: { size: 'md' } },
    NumberInput: { defaultProps: { size: 'md' } },
    Skeleton: { defaultProps: { radius: 'md' } },
  },
});

export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--v-ground': '#eff4f2',
    '--v-on-filled': '#ffffff',
    '--v-wall': '#155a50',
    '--v-door': '#0d3f38',
    '--v-lamp-text': '#7a4e0b',
    '--mantine-color-text': '#1d2b28',
    '--mantine-color-body': '#ffffff',
    '--mantine-color-dimmed': '#4b5d59',
    '--mantine-color-placeholder': '#667a74',
    '--mantine-color-error': '#a63325',
    '--mantine-color-default-border': '#c9d5d1',
    '--mantine-color-anchor': '#155a50',
  },
  dark: {
    '--v-ground': '#0f1716',
    '--v-on-filled': '#0a1513',
    '--v-wall': '#123f38',
    '--v-door': '#0b2a25',
    '--v-lamp-text': '#f6c667',
    '--mantine-color-text': '#e6efec',
    '--mantine-color-body': '#172220',
    '--mantine-color-default': '#1d2a27',
    '--mantine-color-default-hover': '#263531',
    '--mantine-color-dimmed': '#a3b6b1',
    '--mantine-color-placeholder': '#8ba19b',
    '--mantine-color-error': '#f1a79c',
    '--mantine-color-default-border': '#394a46',
    '--mantine-color-anchor': '#86c7b8',
  },
});
