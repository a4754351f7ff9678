import type { ThemeConfig } from 'antd'

/** The tokens with which axe finds nothing; colours as in styles/tokens.css. */
export const themeOf = (size: number): ThemeConfig => ({
  cssVar: { prefix: 'fadu', key: 'fadu' },
  hashed: false,
  token: {
    colorPrimary: '#0b57c2',
    colorError: '#b3261e',
    colorWarning: '#9a5b00',
    colorSuccess: '#1b7f4b',
    colorText: '#1a1d21',
    colorTextSecondary: '#4a5261',
    colorTextDescription: '#595959',
    colorTextPlaceholder: '#6b6b6b',
    colorBorder: '#b9c0ca',
    colorBorderSecondary: '#d9dde3',
    colorBgLayout: '#f5f6f8',
    colorLink: '#0b57c2',
    borderRadius: 4,
    fontSize: size,
    controlHeight: size <= 15 ? 34 : 40,
    controlHeightSM: size <= 15 ? 28 : 34,
    fontFamily: '"PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", sans-serif',
    motion: false,
    boxShadow: 'none',
    boxShadowSecondary: '0 6px 24px rgba(26, 29, 33, 0.16)',
  },
  components: {
    Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none', fontWeight: 500 },
  },
})
