package main

import (
	"cmp"
	"os"
	"path/filepath"
	"slices"
	"time"

	"example.com/rubdown/muscles"
	"example.com/rubdown/recovery/tissue"
	"example.com/rubdown/sessions"
	"example.com/rubdown/sessions/importer/srpe"
)

// person is one log.
type person struct {
	name    string
	record  tissue.Input // at its last event
	skipped int          // what the importer did not take over
	tested  []tissue.Tested
	learned tissue.Learned
}

// read reads a log and has every rating of it foretold.
func read(folder string) (person, error) {
	log, err := srpe.Read(os.DirFS(folder), srpe.Options{})
	if err != nil {
		return person{}, err
	}
	diary, err := log.Diary()
	if err != nil {
		return person{}, err
	}
	p := person{name: filepath.Base(folder), skipped: len(log.Skipped)}
	p.record = tissue.Input{Now: lastMoment(log), Zone: time.UTC, Diary: diary, CheckIns: log.CheckIns, Profiles: sessions.Profiles(diary, time.UTC)}
	if p.tested, err = tissue.Backtest(p.record); err != nil {
		return person{}, err
	}
	p.learned, err = tissue.Calibrate(p.record)
	return p, err
}

// lastMoment is that of the last event of a log.
func lastMoment(log srpe.Log) time.Time {
	last := time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC)
	later := func(t time.Time) {
		if t.After(last) {
			last = t
		}
	}
	for _, s := range log.Sessions {
		later(s.End())
	}
	for _, c := range log.CheckIns {
		later(c.At)
	}
	return last
}

// mostRated is the area with the most ratings; among equals the one that the sessions load most.
func (p person) mostRated() muscles.Area {
	var ratings, load muscles.PerArea
	for _, c := range p.record.CheckIns {
		for a := range c.Soreness.Rated().All() {
			ratings[a.Index()]++
		}
	}
	for _, pr := range p.record.Profiles {
		load = load.Plus(pr.Weights.Scale(float64(pr.Load)))
	}
	return slices.MaxFunc(slices.Collect(muscles.Areas()), func(a, b muscles.Area) int {
		return cmp.Or(cmp.Compare(ratings.At(a), ratings.At(b)), cmp.Compare(load.At(a), load.At(b)), b.Compare(a))
	})
}
