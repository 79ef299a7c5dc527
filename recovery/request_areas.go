package recovery

import (
	"encoding/json"
	"fmt"

	"example.com/rubdown/muscles"
	"example.com/rubdown/recovery/screening"
	"example.com/rubdown/sessions"
)

// areaValue is what a map from names to numbers says: which areas, and how much.
type areaValue struct {
	set    muscles.Set
	values muscles.PerArea
}

// areaValues reads a map from free-text names to numbers. Where names overlap, the one that means fewer groups beats the
// coarser word, and then a side beats both sides; two equal entries are a fault. A coarse word spreads to its groups
// unscaled, or by their weights.
func (r *requestReader) areaValues(path string, raw json.RawMessage, lo, hi float64, weighted bool) areaValue {
	type entry struct {
		path  string
		res   muscles.Resolution
		value float64
	}
	var entries []entry
	r.entries(path, raw, func(name string, value json.RawMessage) {
		at := join(path, shorten(name))
		if isNull(value) {
			return
		}
		n, ok := r.number(at, value)
		if ok && (n < lo || n > hi || weighted && n == 0) {
			reason := fmt.Sprintf("is above %g", hi)
			if n <= lo {
				reason = fmt.Sprintf("is below %g", lo)
				if weighted {
					reason = "is not above 0"
				}
			}
			r.fault(at, value, reason, sessions.ErrOutOfRange)
			ok = false
		}
		if res, found := r.resolve(at, name); found && ok {
			entries = append(entries, entry{at, res, n})
		}
	})
	var v areaValue
	type claim struct {
		rank int
		path string
	}
	var claims [muscles.NumAreas]claim
	for _, e := range entries {
		groups := map[muscles.Group]bool{}
		for _, m := range e.res.Matches {
			groups[m.Area.Group] = true
		}
		rank := 2*(muscles.NumGroups-len(groups)) + 1
		if e.res.Sided {
			rank++
		}
		weights := e.res.Weights()
		clash := ""
		for a := range e.res.Set().All() {
			i := a.Index()
			switch {
			case claims[i].rank == rank:
				clash = claims[i].path
				continue
			case claims[i].rank > rank:
				continue
			}
			claims[i] = claim{rank, e.path}
			x := e.value
			if weighted {
				x *= weights.At(a)
			}
			v.set = v.set.With(a)
			v.values.Set(a, x)
		}
		if clash != "" {
			r.faults.Add(e.path, "", "says the same areas as "+clash, sessions.ErrConflict)
		}
	}
	return v
}

// resolve reads one free-text name and notes what it was read as.
func (r *requestReader) resolve(path, name string) (muscles.Resolution, bool) {
	if a, err := muscles.ParseArea(name); err == nil { // an id is an id, whatever people mean by the word
		return muscles.Resolution{Text: name, Matches: []muscles.Match{{Area: a, Weight: 1}}, Sided: a.Side != muscles.Both}, true
	}
	res, err := muscles.Resolve(name)
	if err != nil {
		r.fault(path, nil, plain(err), err)
		return res, false
	}
	areas := make([]muscles.Area, 0, len(res.Matches))
	for _, m := range res.Matches {
		areas = append(areas, m.Area)
	}
	r.resolved[name] = areas
	return res, true
}

// names reads an array of area names by ids and synonyms only, into a set.
func (r *requestReader) names(to *muscles.Set) field {
	return func(path string, raw json.RawMessage) {
		r.array(path, raw, func(path string, raw json.RawMessage) {
			s, ok := r.text(path, raw)
			if !ok {
				return
			}
			if a, err := muscles.ParseArea(s); err == nil {
				*to = to.With(a)
				return
			}
			res, err := muscles.ResolveName(s)
			if err != nil {
				r.fault(path, nil, plain(err), err)
				return
			}
			*to = to.Union(res.Set())
		})
	}
}

// regions reads an array of safety regions into a set.
func (r *requestReader) regions(to *screening.RegionSet) field {
	return func(path string, raw json.RawMessage) {
		r.array(path, raw, func(path string, raw json.RawMessage) {
			var s screening.RegionSet
			parsed(&r.reader, &s, screening.ParseRegion)(path, raw)
			*to = to.Union(s)
		})
	}
}
