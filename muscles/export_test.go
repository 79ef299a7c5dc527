package muscles

// TableName is a name of the tables with the answer its row gives it.
type TableName struct {
	Table   string
	Name    string
	Muscle  bool
	Weights map[Group]float64
}

// TableNames lists the names of every table, in order, so that tests can walk
// them and see that none is hidden by another.
func TableNames() []TableName {
	var all []TableName
	add := func(table, name string, k kind, weights []weight) {
		row := TableName{table, name, k == kindMuscle, map[Group]float64{}}
		for _, w := range weights {
			row.Weights[w.group] = w.value
		}
		all = append(all, row)
	}
	for _, t := range []struct {
		name string
		rows []alias
	}{{"coarse", coarseAliases}, {"ambiguous", ambiguousNames}, {"coarse everyday", coarseEveryday}, {"not muscles", notMuscles}} {
		for _, row := range t.rows {
			for _, name := range row.names {
				add(t.name, name, row.kind, row.weights)
			}
		}
	}
	for _, row := range everyday {
		m := names().find(split(row.as))
		for _, name := range row.names {
			add("everyday", name, m.kind, m.weights)
		}
	}
	return all
}

// NumKeys is how many names the tables hold under different loose keys.
func NumKeys() int { return len(names().keys) }

// Slips is the bounded edit distance.
func Slips(a, b string, limit int) int { return slips(a, b, limit) }
