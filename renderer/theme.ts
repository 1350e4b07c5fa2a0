// The look, said once to antd; the same values as ui/tokens.css. Paper, ink, one red.
import type { ThemeConfig } from 'antd';

/** Size of the root letter in px: everything is in rem of it. */
export const ROOT_SIZE = { normal: 16, large: 20 } as const;

export const INK = '#1c1f23';
export const SEAL = '#9b2423';

const FACES = "'Noto Sans SC', 'Heshibu Wide', 'Heshibu Rare', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif";

/** antd's theme for ordinary and large type. */
export function antdTheme(large: boolean): ThemeConfig {
  const rem = large ? ROOT_SIZE.large : ROOT_SIZE.normal;
  const px = (size: number) => Math.round(size * rem);
  return {
    token: {
      fontFamily: FACES,
      fontSize: rem,
      fontSizeSM: rem,
      fontSizeLG: rem,
      fontSizeIcon: px(0.8),
      colorPrimary: INK,
      colorInfo: INK,
      colorLink: INK,
      colorError: SEAL,
      colorWarning: '#8a5200',
      colorSuccess: '#2f5e4a',
      colorText: INK,
      colorTextBase: INK,
      colorTextSecondary: '#4a4f57',
      colorTextDescription: '#4a4f57',
      // 4.6:1 on white: a placeholder is read too.
      colorTextPlaceholder: '#6b7078',
      colorTextDisabled: '#6b7078',
      // 3.5:1 on white, so that the edge of a field is seen (WCAG 1.4.11).
      colorBorder: '#8b8578',
      colorSplit: '#ddd7cb',
      borderRadius: 4,
      borderRadiusLG: 6,
      borderRadiusSM: 4,
      controlHeight: px(2.5),
      controlHeightSM: px(2.25),
      controlHeightLG: px(3),
      lineHeight: 1.6,
      motion: false,
      zIndexPopupBase: 1000,
    },
    components: {
      Button: { fontWeight: 600, primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none', paddingInline: px(1.1) },
      Select: { optionSelectedBg: '#ece8df', optionActiveBg: '#f5f2ec', optionHeight: px(2.5), optionFontSize: rem, optionPadding: `${px(0.45)}px ${px(0.75)}px` },
      Input: { paddingInline: px(0.75), activeShadow: 'none' },
      Drawer: { paddingLG: px(1.5) },
      Modal: { titleFontSize: px(1.25) },
      Progress: { defaultColor: INK },
    },
  };
}
