package enum ThemesRoom {}
