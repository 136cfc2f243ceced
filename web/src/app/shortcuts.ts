import type { Language } from "./i18n";

/** One line of the sheet under `?`. `keys` are alternatives; each is keys pressed together or in turn. */
export interface Shortcut {
  keys: string[];
  en: string;
  zh: string;
}

export interface ShortcutGroup {
  title: Record<Language, string>;
  shortcuts: Shortcut[];
}

const line = (keys: string | string[], en: string, zh: string): Shortcut => ({
  keys: typeof keys === "string" ? [keys] : keys,
  en,
  zh,
});

/** Every key of every page, in the order of the sheet. `Mod` is Ctrl, or ⌘ on a Mac. */
export const SHORTCUTS: ShortcutGroup[] = [
  {
    title: { en: "Everywhere", zh: "全局" },
    shortcuts: [
      line("Mod+K", "Search and commands", "搜索与命令"),
      line("?", "This sheet", "本快捷键表"),
      line("Esc", "Close, or stop the tool", "关闭或停止工具"),
      line("G C", "Go to Create", "前往创作"),
      line("G G", "Go to Gallery", "前往图库"),
      line("G X", "Go to Compare", "前往对比"),
      line("G L", "Go to Library", "前往提示词库"),
      line("G M", "Go to Memory", "前往记忆"),
      line("G K", "Go to API keys", "前往 API 密钥"),
      line("G U", "Go to Usage", "前往用量"),
      line("G S", "Go to Settings", "前往设置"),
    ],
  },
  {
    title: { en: "Create", zh: "创作" },
    shortcuts: [
      line("Mod+Enter", "Generate", "生成"),
      line("↑", "Earlier prompt, when the box is empty", "输入框为空时取回上一条提示词"),
      line("/", "Saved prompts, in the empty box", "输入框为空时打开提示词库"),
      line("Mod+V", "Paste a reference image", "粘贴参考图"),
    ],
  },
  {
    title: { en: "Mask", zh: "蒙版" },
    shortcuts: [
      line("B", "Brush", "画笔"),
      line("E", "Eraser", "橡皮"),
      line("X", "Swap brush and eraser", "切换画笔与橡皮"),
      line("M", "Rectangle, again for ellipse", "矩形，再按为椭圆"),
      line("L", "Lasso", "套索"),
      line("G", "Fill", "填充"),
      line("H", "Move the view", "平移"),
      line(["[", "]"], "Smaller or larger brush", "缩小或放大画笔"),
      line(["0", "1"], "Fit, or 100 %", "适合窗口或 100 %"),
      line("Mod+Z", "Undo", "撤销"),
      line(["Mod+Shift+Z", "Mod+Y"], "Redo", "重做"),
      line("Mod+I", "Invert", "反选"),
      line("F", "Feather", "羽化"),
      line(["Shift+]", "Shift+["], "Grow or shrink", "扩大或缩小"),
      line("\\", "Show or hide the overlay", "显示或隐藏蒙版"),
      line("O", "Hold to see the original", "按住查看原图"),
      line("K", "Grid for the keyboard", "键盘网格"),
    ],
  },
  {
    title: { en: "Gallery", zh: "图库" },
    shortcuts: [
      line("/", "Search", "搜索"),
      line(["←", "→", "↑", "↓"], "Move", "移动"),
      line("Enter", "Details", "详情"),
      line("Space", "Select", "选择"),
      line("Shift+→", "Extend the selection", "扩展选择"),
      line(".", "Favourite", "收藏"),
      line("D", "Download", "下载"),
      line("R", "Restore settings …", "恢复设置……"),
      line("X", "Remix: prompt and settings, new seed", "以相同提示词和设置重新生成"),
      line("V", "Variations", "变体"),
      line("E", "Edit", "编辑"),
      line("C", "Compare", "对比"),
      line("Del", "Move to the trash", "移到回收站"),
    ],
  },
  {
    title: { en: "Compare", zh: "对比" },
    shortcuts: [
      line("M", "Next way to compare", "切换对比方式"),
      line("C", "Swap the two", "互换两图"),
      line("Z", "Back", "返回"),
    ],
  },
];
