// Common words of interfaces that are no French words too (« date », « action », « session », « change » are).
const words = `
  about above accept accepted account active add added after again all always and answer any apply archive are ask asked
  assigned at available awaiting back because been before begin below between blocked body browse button by cancel
  cancelled changed changes check checked choose chosen clear click closed collapse column completed confirmed could
  count create created current currently dashboard day days deadline declare declared default delete deleted deny details
  did disabled dismiss do does done download downloaded draft drafts drop each edit email empty enable enabled ended enter
  error errors every evidence expand expired fail failed failure feedback field filters filtered find first
  folder for found framework from full get given go goes got had has have health height held help hidden hide history home
  hour hours how if in inbox info input into invalid is items its it join keep key keys known last later learn leave left
  letter level like line lines link links list listed load loaded loading locked log login logout logs made make matched
  matching members missing month months more must my name named need new next nothing now null number object of off
  offline ok old online only onto open opened optional other our out over overdue overview own owner paused pending people
  person phone physician please preview previous quantity queued ready reason reasons received recent refresh refused
  reload remove removed rename replay request requested required reset result results retry review reviewer row rows
  running same save saved scale search seat see seen select selected send sent settings shall should shown sign size skip
  some sort start started state states stats status step steps stopped stored string submit submitted success such
  summary switch task tasks than that the their them then there these they thing this those time timeout title to today
  toggle true unavailable unchecked undo unit unknown unless until update updated upload uploaded upon used user users
  value values view viewed viewer views waiting warning was week weeks weight welcome were what when where which while who
  whole why will with withdrawn without word work worker workflow would write written wrong year years yes you your
`;

/** Any of them, alone in its sentence: not a part of an address or of a file name. */
export const english = new RegExp(
  `(?<![\\p{L}\\d@/_.])(?:${words.trim().split(/\s+/).join('|')})(?![\\p{L}\\d_@]|\\.\\p{L})`,
  'giu',
);
