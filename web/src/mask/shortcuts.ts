/** The editor's keys for the sheet under `?`; small, so that the page need not load the editor. */

/** One line of the sheet; keys as they are printed, alternatives apart. */
export interface MaskShortcut {
  keys: string[];
  en: string;
  zh: string;
}

export const maskKeys: MaskShortcut[] = [
  { keys: ["B"], en: "Brush", zh: "画笔" },
  { keys: ["E"], en: "Eraser", zh: "橡皮" },
  { keys: ["X"], en: "Hold: paint and erase swapped", zh: "按住：涂抹与擦除互换" },
  { keys: ["M"], en: "Box, again for ellipse", zh: "矩形，再按为椭圆" },
  { keys: ["L"], en: "Lasso", zh: "套索" },
  { keys: ["G"], en: "Fill", zh: "填充" },
  { keys: ["Shift+click"], en: "Straight line from the last stroke", zh: "从上一笔画直线" },
  { keys: ["[", "]"], en: "Smaller, larger brush", zh: "缩小、放大画笔" },
  { keys: ["Mod+wheel", "Alt+wheel"], en: "Size of the brush", zh: "画笔大小" },
  { keys: ["Wheel", "+", "-"], en: "Zoom to the pointer", zh: "以指针为中心缩放" },
  {
    keys: ["Space", "H"],
    en: "Hold Space or take the hand to move the view",
    zh: "按住空格或用移动工具平移",
  },
  { keys: ["0", "1"], en: "Fit, 100 %", zh: "适应窗口、100 %" },
  { keys: ["\\"], en: "Hide or show the mask", zh: "隐藏或显示蒙版" },
  { keys: ["O"], en: "Hold: the original", zh: "按住：查看原图" },
  { keys: ["Mod+Z"], en: "Undo", zh: "撤销" },
  { keys: ["Mod+Shift+Z", "Mod+Y"], en: "Redo", zh: "重做" },
  { keys: ["Mod+I"], en: "Invert the mask", zh: "反选蒙版" },
  { keys: ["Mod+Backspace"], en: "Clear the mask", zh: "清空蒙版" },
  { keys: ["Shift+]", "Shift+["], en: "Grow, shrink", zh: "扩大、收缩" },
  { keys: ["F"], en: "Soften the edge", zh: "羽化边缘" },
  { keys: ["K"], en: "Grid by keyboard; again for finer cells", zh: "键盘网格；再按格子更细" },
  {
    keys: ["← → ↑ ↓", "Space"],
    en: "In the grid: move (Shift stretches), paint or clear",
    zh: "网格中：移动（Shift 扩展）、涂抹或清除",
  },
  { keys: ["Esc"], en: "Break off, close the grid, leave full screen", zh: "中断、关闭网格、退出全屏" },
];
