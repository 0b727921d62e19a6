// User settings that keep a hosted VS Code window quiet: nothing opens, asks, or calls home by itself.

/** Settings for tests and screenshots; those that {@link startVSCode} is given come on top. */
export const quietSettings: Readonly<Record<string, unknown>> = {
  // The web defaults to saving after a delay, which would change the folder under test.
  'files.autoSave': 'off',
  'workbench.startupEditor': 'none',
  'workbench.welcomePage.experimentalOnboarding': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.enableExperiments': false,
  'workbench.colorTheme': 'Light 2026',
  'workbench.layoutControl.enabled': false,
  'window.commandCenter': false,
  'window.autoDetectColorScheme': false,
  'chat.disableAIFeatures': true,
  'chat.commandCenter.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'update.showReleaseNotes': false,
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'security.workspace.trust.enabled': false,
  'git.openRepositoryInParentFolders': 'never',
  'git.autofetch': false,
  'npm.fetchOnlinePackageInfo': false,
  'settingsSync.keybindingsPerPlatform': false,
};

/** On top of those, for a window in Restricted Mode that asks nothing about it. */
export const restrictedSettings: Readonly<Record<string, unknown>> = {
  'security.workspace.trust.enabled': true,
  'security.workspace.trust.startupPrompt': 'never',
  'security.workspace.trust.banner': 'never',
};

/**
 * On top of those, for who looks at the window: no more on the page than what is to be seen, and what is looked for by
 * keys is found by what is typed alone, not at another place before.
 */
export const screenshotSettings: Readonly<Record<string, unknown>> = {
  'workbench.commandPalette.history': 0,
  'search.quickOpen.includeHistory': false,
  'breadcrumbs.enabled': false,
  'editor.minimap.enabled': false,
  'editor.scrollbar.vertical': 'hidden',
  'editor.overviewRulerBorder': false,
  'editor.fontSize': 15,
  'editor.lineHeight': 1.6,
  'editor.padding.top': 8,
  'workbench.editor.enablePreview': false,
};
