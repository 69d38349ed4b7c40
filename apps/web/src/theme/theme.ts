import { type CSSVariablesResolver, type MantineColorsTuple, createTheme } from '@mantine/core';
import { sharedTexts } from '../texts/fr/shared.js';

// The one accent, from the lightest to the darkest.
const petrol: MantineColorsTuple = [
  '#edf6f6',
  '#d7e9ea',
  '#aed3d5',
  '#82bbbf',
  '#5ca6ab',
  '#3d8f96',
  '#27777f',
  '#16606a',
  '#0f4d56',
  '#0a3a42',
];

// Inks of the dark theme, from the lightest to the darkest: Mantine draws text with the first and the page with the 7th.
const dark: MantineColorsTuple = [
  '#e9e7e1',
  '#c3c8cc',
  '#a9b0b5',
  '#6f787e',
  '#3d464c',
  '#2c3439',
  '#1d2327',
  '#14181b',
  '#101315',
  '#0c0e10',
];

export const theme = createTheme({
  colors: { petrol, dark },
  primaryColor: 'petrol',
  primaryShade: { light: 7, dark: 6 },
  autoContrast: true,
  white: '#ffffff',
  black: '#1d2329',
  fontFamily: "'Source Sans 3 Variable', system-ui, sans-serif",
  headings: { fontFamily: "'Newsreader Variable', Georgia, serif", fontWeight: '560', textWrap: 'balance' },
  fontSizes: { xs: '0.875rem', sm: '1rem', md: '1.0625rem', lg: '1.1875rem', xl: '1.375rem' },
  lineHeights: { md: '1.55' },
  defaultRadius: 'md',
  radius: { md: '0.5rem' },
  focusRing: 'auto',
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    // Large enough to be pressed: 24 px.
    Checkbox: { defaultProps: { size: 'md' } },
    Radio: { defaultProps: { size: 'md' } },
    Switch: { defaultProps: { size: 'md' } },
    // The title of a dialog is no banner of the page.
    Modal: {
      defaultProps: {
        attributes: { header: { role: 'none' } },
        closeButtonProps: { 'aria-label': sharedTexts.close },
      },
    },
    // What one moves through with the arrows scrolls by itself: a scrolled area around it would want the focus.
    Select: { defaultProps: { withScrollArea: false } },
  },
});

/** Where Mantine's own greys would be too faint to read. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#fbfaf7',
    '--mantine-color-dimmed': '#565d64',
    '--mantine-color-placeholder': '#636a71',
    '--mantine-color-default-border': '#8b8f92',
    '--mantine-color-error': '#8f2d1f',
  },
  dark: {
    '--mantine-color-body': '#14181b',
    '--mantine-color-dimmed': '#a9b0b5',
    '--mantine-color-placeholder': '#9aa2a7',
    '--mantine-color-default-border': '#78828a',
    '--mantine-color-error': '#f3a292',
    '--mantine-color-petrol-light': '#17343a',
    '--mantine-color-petrol-light-hover': '#1e434a',
    '--mantine-color-petrol-light-color': '#e9e7e1',
  },
});
