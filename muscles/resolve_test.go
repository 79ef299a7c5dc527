package muscles_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/rubdown/muscles"
)

// requireNameError checks what every error about a name keeps to.
func requireNameError(t *testing.T, err error) *muscles.NameError {
	t.Helper()
	var name *muscles.NameError
	require.ErrorAs(t, err, &name)
	require.Contains(t, []error{muscles.ErrEmptyName, muscles.ErrUnknownName, muscles.ErrNotMuscle, muscles.ErrAmbiguousName}, name.Err)
	require.ErrorIs(t, err, name.Err)
	require.LessOrEqual(t, len(name.Text), 210)
	require.LessOrEqual(t, len(name.Suggestions), 5)
	require.Less(t, len(err.Error()), 2000)
	return name
}

func matchText(r muscles.Resolution) string {
	var parts []string
	for _, m := range r.Matches {
		parts = append(parts, fmt.Sprintf("%v %v", m.Area, m.Weight))
	}
	return strings.Join(parts, ", ")
}

// requireSound checks what every resolution keeps to.
func requireSound(t *testing.T, r muscles.Resolution) {
	t.Helper()
	require.NotEmpty(t, r.Matches)
	var seen muscles.Set
	for _, m := range r.Matches {
		require.True(t, m.Area.Valid())
		require.Greater(t, m.Weight, 0.0)
		require.LessOrEqual(t, m.Weight, 1.0)
		require.False(t, seen.Intersects(muscles.SetOf(m.Area)), "%v twice", m.Area)
		seen = seen.With(m.Area)
		require.Equal(t, m.Weight, r.Weights().At(m.Area))
	}
	require.Equal(t, seen, r.Set())
	require.Equal(t, seen, r.Weights().Support())
	require.True(t, slices.IsSortedFunc(r.Matches, func(a, b muscles.Match) int {
		if a.Weight != b.Weight {
			return map[bool]int{true: -1, false: 1}[a.Weight > b.Weight]
		}
		return a.Area.Compare(b.Area)
	}))
}

func TestResolveReadable(t *testing.T) {
	require.GreaterOrEqual(t, len(readable), 250)
	for _, c := range readable {
		t.Run(c.text, func(t *testing.T) {
			r, err := muscles.Resolve(c.text)
			require.NoError(t, err)
			requireSound(t, r)
			assert.Equal(t, c.text, r.Text)
			assert.Equal(t, c.matches, matchText(r))
			want := c.understood
			if want != "" {
				want = `"` + c.text + `" read as ` + want
			}
			assert.Equal(t, want, r.Understood)
		})
	}
}

func TestResolveRefused(t *testing.T) {
	require.GreaterOrEqual(t, len(refused), 60)
	for _, c := range refused {
		t.Run(c.text, func(t *testing.T) {
			r, err := muscles.Resolve(c.text)
			name := requireNameError(t, err)
			assert.ErrorIs(t, err, c.err)
			assert.Equal(t, c.text, name.Text)
			assert.Equal(t, muscles.Resolution{}, r)
			for _, suggestion := range name.Suggestions {
				_, err := muscles.Resolve(suggestion)
				assert.NoError(t, err, "a suggestion is a name that would be read")
			}
		})
	}
}

func TestRefusalsOfferTheNearest(t *testing.T) {
	for text, want := range map[string]string{
		"knee":           "quadriceps",
		"left ankle":     "tibialis-anterior",
		"wrist":          "forearm-flexors",
		"kneecap":        "quadriceps",
		"rib":            "intercostals",
		"achilles":       "gastrocnemius",
		"sciatic nerve":  "deep-hip-rotators",
		"hamstring tear": "hamstring",
		"avductor":       "adductors",
		"rectus":         "quadriceps",
		"calg":           "calf",
		"calf, knee":     "calf",
	} {
		_, err := muscles.Resolve(text)
		assert.Contains(t, requireNameError(t, err).Suggestions, want, text)
	}
}

// Every name of the tables is answered as its own row says, in both ways of
// reading, so no table hides a name of another.
func TestNoTableHidesANameOfAnother(t *testing.T) {
	rows := muscles.TableNames()
	require.Greater(t, len(rows), 1000)
	for _, row := range rows {
		for _, resolve := range []func(string) (muscles.Resolution, error){muscles.Resolve, muscles.ResolveName} {
			r, err := resolve(row.Name)
			if !row.Muscle {
				assert.Error(t, err, "%s: %s", row.Table, row.Name)
				continue
			}
			require.NoError(t, err, "%s: %s", row.Table, row.Name)
			got := map[muscles.Group]float64{}
			for _, m := range r.Matches {
				got[m.Area.Group] = m.Weight
			}
			assert.Equal(t, row.Weights, got, "%s: %s", row.Table, row.Name)
			assert.Empty(t, r.Understood, row.Name)
		}
	}
}

func TestTableWeights(t *testing.T) {
	for _, row := range muscles.TableNames() {
		for g, w := range row.Weights {
			assert.True(t, g.Valid())
			assert.True(t, w > 0 && w <= 1, "%s: %v", row.Name, w)
		}
		assert.True(t, !row.Muscle || len(row.Weights) > 0, row.Name)
	}
}

// The side may be said in any way and place without changing the muscles.
func TestSidesInAnyForm(t *testing.T) {
	forms := []struct {
		form string
		side muscles.Side
	}{
		{"left %s", muscles.Left},
		{"%s left", muscles.Left},
		{"%s (L)", muscles.Left},
		{"L. %s", muscles.Left},
		{"%s, left", muscles.Left},
		{"%s.left", muscles.Left},
		{"left-hand side %s", muscles.Left},
		{"LEFT %s", muscles.Left},
		{"right %s", muscles.Right},
		{"R %s", muscles.Right},
		{"%s - right", muscles.Right},
		{"%s_right", muscles.Right},
		{"(right) %s", muscles.Right},
		{"both %s", muscles.Both},
		{"bilateral %s", muscles.Both},
		{"left and right %s", muscles.Both},
		{"%s (L/R)", muscles.Both},
	}
	for _, name := range []string{"calf", "quads", "lower back", "hip flexors", "neck", "it band", "rear delt", "hamstrings", "groin"} {
		plain, err := muscles.ResolveName(name)
		require.NoError(t, err)
		for _, f := range forms {
			text := fmt.Sprintf(f.form, name)
			r, err := muscles.Resolve(text)
			require.NoError(t, err, text)
			strict, err := muscles.ResolveName(text)
			require.NoError(t, err, text)
			assert.Equal(t, r, strict)
			assert.True(t, r.Sided, text)
			assert.Empty(t, r.Understood, text)
			require.Len(t, r.Matches, len(plain.Matches), text)
			for i, m := range r.Matches {
				assert.Equal(t, muscles.Match{Area: muscles.Area{Group: plain.Matches[i].Area.Group, Side: f.side}, Weight: plain.Matches[i].Weight}, m, text)
			}
		}
	}
}

func TestCoarseAndSided(t *testing.T) {
	for _, c := range []struct {
		text          string
		coarse, sided bool
	}{
		{"right calf", true, true},
		{"calf", true, false},
		{"soleus", false, false},
		{"soleus and quads", false, false},
		{"soleus and left legs", true, true},
		{"both quads", false, true},
		{"biceps", true, false},
		{"biceps.left", false, true},
	} {
		r, err := muscles.Resolve(c.text)
		require.NoError(t, err)
		assert.Equal(t, c.coarse, r.Coarse, c.text)
		assert.Equal(t, c.sided, r.Sided, c.text)
	}
}

func TestRightCalf(t *testing.T) {
	for _, resolve := range []func(string) (muscles.Resolution, error){muscles.Resolve, muscles.ResolveName} {
		r, err := resolve("right calf")
		require.NoError(t, err)
		assert.Equal(t, []muscles.Match{{Area: muscles.Gastrocnemius.Right(), Weight: 1}, {Area: muscles.Soleus.Right(), Weight: 0.8}}, r.Matches)
		assert.True(t, r.Coarse && r.Sided)
	}
}

func TestResolveNameIsStrict(t *testing.T) {
	for text, want := range map[string]error{
		"":                       muscles.ErrEmptyName,
		"gastrocnemus":           muscles.ErrUnknownName,
		"my left calf is sore":   muscles.ErrUnknownName,
		"calves and hamstrings":  muscles.ErrUnknownName,
		"quads/glutes":           muscles.ErrUnknownName,
		"knee":                   muscles.ErrNotMuscle,
		"rectus":                 muscles.ErrAmbiguousName,
		"no pain":                muscles.ErrUnknownName,
		"left":                   muscles.ErrUnknownName,
		strings.Repeat("x", 300): muscles.ErrUnknownName,
		"calf\xff":               muscles.ErrUnknownName,
	} {
		_, err := muscles.ResolveName(text)
		requireNameError(t, err)
		assert.ErrorIs(t, err, want, "%q", text)
	}
	r, err := muscles.ResolveName("My Left Calves")
	require.NoError(t, err)
	assert.Equal(t, "gastrocnemius.left 1, soleus.left 0.8", matchText(r))
}

func TestResolveLongText(t *testing.T) {
	_, err := muscles.Resolve("calf" + strings.Repeat(" ", 197))
	assert.ErrorContains(t, err, "longer than 200 bytes")
	_, err = muscles.Resolve("calf" + strings.Repeat(" ", 196))
	assert.NoError(t, err)
	_, err = muscles.Resolve(strings.Repeat("é", 1<<20))
	assert.Less(t, len(err.Error()), 2000)
}

// A list is read as the union of its parts, and the order of the parts is of no
// account.
func TestListsAreUnions(t *testing.T) {
	r := rand.New(rand.NewPCG(9, 10))
	names := []string{"left calf", "right hamstring", "lower back", "quads", "both glutes", "neck", "right forearm", "tfl"}
	for range rounds() {
		n := 1 + r.IntN(4)
		var parts []string
		var want muscles.Set
		for range n {
			name := names[r.IntN(len(names))]
			one, err := muscles.Resolve(name)
			require.NoError(t, err)
			parts, want = append(parts, name), want.Union(one.Set())
		}
		for _, text := range []string{strings.Join(parts, ", "), strings.Join(parts, "; ")} {
			got, err := muscles.Resolve(text)
			require.NoError(t, err, text)
			assert.Equal(t, want, got.Set(), text)
		}
	}
}

// One slip in a long name is either mended to that name or asked back; it is
// never read as something else.
func TestSlipsAreNeverReadAsAnother(t *testing.T) {
	r := rand.New(rand.NewPCG(11, 12))
	names := []string{
		"gastrocnemius", "hamstrings", "quadriceps", "latissimus dorsi", "rotator cuff", "piriformis", "trapezius",
		"brachioradialis", "infraspinatus", "hip flexors", "shoulders", "rhomboids", "obliques", "lower back", "tibialis anterior",
	}
	var mended int
	for range rounds() {
		name := names[r.IntN(len(names))]
		want, err := muscles.Resolve(name)
		require.NoError(t, err)
		i := 1 + r.IntN(len(name)-2)
		slip := name[:i] + name[i+1:]
		if r.IntN(2) == 0 {
			slip = name[:i] + string(name[i+1]) + string(name[i]) + name[i+2:]
		}
		got, err := muscles.Resolve(slip)
		if err != nil {
			requireNameError(t, err)
			continue
		}
		mended++
		assert.Equal(t, want.Matches, got.Matches, slip)
	}
	assert.Greater(t, mended, rounds()*8/10)
}

func TestSlipsAgainstPlainTable(t *testing.T) {
	r := rand.New(rand.NewPCG(13, 14))
	word := func() string {
		b := make([]byte, r.IntN(7))
		for i := range b {
			b[i] = byte('a' + r.IntN(3))
		}
		return string(b)
	}
	for range rounds() {
		a, b, limit := word(), word(), r.IntN(4)
		assert.Equal(t, min(plainSlips(a, b), limit+1), muscles.Slips(a, b, limit), "%q %q", a, b)
	}
}

// plainSlips is the edit distance with swaps of neighbours, by the book.
func plainSlips(a, b string) int {
	switch {
	case a == "":
		return len(b)
	case b == "":
		return len(a)
	}
	n, m := len(a), len(b)
	cost := 1
	if a[n-1] == b[m-1] {
		cost = 0
	}
	d := min(plainSlips(a[:n-1], b)+1, plainSlips(a, b[:m-1])+1, plainSlips(a[:n-1], b[:m-1])+cost)
	if n > 1 && m > 1 && a[n-1] == b[m-2] && a[n-2] == b[m-1] {
		d = min(d, plainSlips(a[:n-2], b[:m-2])+1)
	}
	return d
}

func FuzzResolve(f *testing.F) {
	for _, c := range readable {
		f.Add(c.text)
	}
	for _, c := range refused {
		f.Add(c.text)
	}
	for _, seed := range []string{strings.Repeat("calf ", 40), strings.Repeat("a,", 100), strings.Repeat("left ", 39), "\xff\xfe", "of of of", "left side side of", ".", "l r l r calf"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		r, err := muscles.Resolve(text)
		if err != nil {
			assert.Equal(t, muscles.Resolution{}, r)
			for _, suggestion := range requireNameError(t, err).Suggestions {
				_, err := muscles.Resolve(suggestion)
				assert.NoError(t, err, "%q suggests %q", text, suggestion)
			}
		} else {
			requireSound(t, r)
			again, err := muscles.Resolve(text)
			require.NoError(t, err)
			assert.Equal(t, r, again)
		}
		strict, err := muscles.ResolveName(text)
		if err != nil {
			requireNameError(t, err)
			return
		}
		requireSound(t, strict)
		assert.Empty(t, strict.Understood)
		assert.Equal(t, r.Matches, strict.Matches, "what ResolveName reads, Resolve reads alike")
	})
}
