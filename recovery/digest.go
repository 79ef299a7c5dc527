package recovery

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"slices"
	"time"

	"example.com/rubdown/sessions/timeline"
)

// Digest names the input of an answer, so that two answers can be told apart by what they were given: the same input has the
// same digest, whatever the order of its lists, the offsets that its moments are written in and the names that its muscles were
// given. Each is "sha256:" and 64 hexadecimal digits. Another version of the library may give another digest.
type Digest struct {
	// Case is of everything known, the clock included: a zone under another name is another input.
	Case string `json:"case"`
	// Policy is of the policy with its defaults filled in and without its name.
	Policy string `json:"policy"`
}

func digestOf(c Case) string {
	w := wireOf(c, func(t time.Time) string { return timeline.FormatInstant(t.In(c.Location())) })
	for _, s := range w.Sessions { // which are in the order of the diary
		sorted(s.Sets)
	}
	sorted(w.CheckIns)
	sorted(w.Conditions)
	sorted(w.Treatments)
	sorted(w.Open)
	for _, list := range []*[]string{&w.Unanswered, &w.Denied} {
		*list = slices.Clone(*list)
		slices.Sort(*list)
	}
	if a := w.Athlete; a != nil {
		a.Prefer, a.Avoid = slices.Clone(a.Prefer), slices.Clone(a.Avoid)
		slices.Sort(a.Prefer)
		slices.Sort(a.Avoid)
	}
	return digest(w)
}

func (p Policy) digest() string {
	p = p.resolved()
	p.Name = ""
	p.Off = slices.Clone(p.Off)
	slices.Sort(p.Off)
	return digest(p)
}

// sorted puts a list into the order of its JSON.
func sorted[T any](list []T) {
	type item struct {
		value T
		text  []byte
	}
	items := make([]item, len(list))
	for i, v := range list {
		text, _ := json.Marshal(v)
		items[i] = item{v, text}
	}
	slices.SortStableFunc(items, func(a, b item) int { return bytes.Compare(a.text, b.text) })
	for i, x := range items {
		list[i] = x.value
	}
}

// digest hashes the JSON of a value; what cannot be encoded has the digest of nothing.
func digest(v any) string {
	data, _ := json.Marshal(v)
	sum := sha256.Sum256(data)
	return "sha256:" + hex.EncodeToString(sum[:])
}
