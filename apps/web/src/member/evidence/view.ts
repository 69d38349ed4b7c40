/** How a piece is looked at: how large, and turned by how many degrees. */
export interface View {
  readonly zoom: number;
  readonly turn: number;
}

export const LEAST_ZOOM = 0.5;
export const MOST_ZOOM = 4;
const STEP = 0.25;
const QUARTER = 90;

export const plainView: View = { zoom: 1, turn: 0 };

const zoomed = (view: View, by: number): View => ({
  ...view,
  zoom: Math.min(MOST_ZOOM, Math.max(LEAST_ZOOM, view.zoom + by)),
});

export const larger = (view: View): View => zoomed(view, STEP);
export const smaller = (view: View): View => zoomed(view, -STEP);
export const turned = (view: View): View => ({ ...view, turn: (view.turn + QUARTER) % 360 });

const keys: Readonly<Record<string, (view: View) => View>> = {
  '+': larger,
  '=': larger,
  '-': smaller,
  '0': () => plainView,
  r: turned,
};

/** What a key does to the view while the piece has the focus; undefined for any other key. */
export const viewAfterKey = (view: View, key: string): View | undefined => keys[key]?.(view);

/** Whether it stands on its side, so that its width is its height. */
export const isSideways = ({ turn }: View): boolean => turn % (2 * QUARTER) !== 0;
