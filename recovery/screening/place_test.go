package screening_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/rubdown/muscles"
	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/recovery/screening"
)

func TestAreasNarrowRegions(t *testing.T) {
	areas := func(as ...muscles.Area) muscles.Set { return muscles.SetOf(as...) }
	for _, test := range []struct {
		name        string
		c           screening.Condition
		wantAreas   muscles.Set
		wantRegions screening.RegionSet
	}{
		{"areas alone", screening.Condition{Areas: areas(muscles.Hamstrings.Left())}, areas(muscles.Hamstrings.Left()), region(t, "hamstrings.left")},
		{"region alone", screening.Condition{Regions: region(t, "calf.right")}, areas(muscles.Gastrocnemius.Right(), muscles.Soleus.Right(), muscles.DeepPosteriorLeg.Right()), region(t, "calf.right")},
		{"no side means both", screening.Condition{Regions: region(t, "hamstrings")}, areas(muscles.Hamstrings.Both()), region(t, "hamstrings")},
		{"areas narrow", screening.Condition{Regions: region(t, "calf"), Areas: areas(muscles.Soleus.Left())}, areas(muscles.Soleus.Left()), region(t, "calf.left")},
		{"areas outside are added", screening.Condition{Regions: region(t, "calf.left"), Areas: areas(muscles.Quadriceps.Right())}, region(t, "calf.left").Areas().Union(areas(muscles.Quadriceps.Right())), region(t, "calf.left", "quadriceps.right")},
		{"a region without muscles", screening.Condition{Regions: region(t, "head")}, muscles.Set{}, region(t, "head")},
	} {
		c := test.c
		c.Code = "open-wound-blister"
		r := screen(c)
		assert.Equal(t, screening.AvoidArea, r.Outcome, test.name)
		assert.Equal(t, test.wantAreas, r.AvoidAreas, test.name)
		assert.True(t, test.wantRegions.Equal(r.AvoidRegions), "%s: %v", test.name, r.AvoidRegions)
	}
}

// Local rows with no region named fall back to clearance, in every phase; limits of other rows hold everywhere instead.
func TestNoPlaceNamed(t *testing.T) {
	n := 0
	for row := range screening.Rows() {
		if !row.Site || row.Class == screening.RedFlag {
			continue
		}
		n++
		r := screen(code(row.Code))
		switch {
		case row.Class == screening.LOC && row.Regions.IsEmpty(), row.Class == screening.CLR, row.Class == screening.Sign && row.Outcome == screening.AvoidArea:
			assert.Equal(t, screening.Clearance, r.Outcome, row.Code)
		case row.Class == screening.LOC:
			assert.Equal(t, row.Outcome, r.Outcome, "%s fixes a region", row.Code)
		default:
			assert.Equal(t, screening.Adjust, r.Outcome, row.Code)
		}
	}
	assert.Greater(t, n, 35)
	for _, day := range []int{0, 3, 4, 14} {
		assert.Equal(t, screening.Clearance, screen(since("acute-muscle-strain", day)).Outcome, "day %d", day)
	}
	r := screen(code("doms-severe"))
	assert.Equal(t, massage.Vigorous(), r.Barred)
	assert.Equal(t, 2, r.PressureCap)
	f, ok := find(screen(code("open-wound-blister")), "open-wound-blister")
	require.True(t, ok)
	assert.Contains(t, f.Say, "Tell us where it is")
}

func TestLocalLimits(t *testing.T) {
	c := since("acute-muscle-strain", 6)
	c.Areas = muscles.SetOf(muscles.Hamstrings.Left())
	r := screen(c)
	require.Equal(t, screening.Adjust, r.Outcome)
	require.Len(t, r.Limits, 1)
	l := r.Limits[0]
	assert.Equal(t, "acute-muscle-strain", l.Code)
	assert.Equal(t, massage.NonGentle(), l.Barred)
	assert.Equal(t, 2, l.PressureCap)
	assert.False(t, l.Standing)
	assert.Equal(t, "2026-10-21T00:00:00Z", l.Until.String())
	assert.Equal(t, massage.NonGentle(), r.BarredAt(muscles.Hamstrings.Left()))
	assert.Equal(t, massage.NonGentle(), r.BarredAt(muscles.Hamstrings.Both()))
	assert.True(t, r.BarredAt(muscles.Hamstrings.Right()).IsEmpty())
	assert.Equal(t, 2, r.PressureCapAt(muscles.Hamstrings.Both()))
	assert.Equal(t, 4, r.PressureCapAt(muscles.Hamstrings.Right()))
	assert.Equal(t, muscles.SetOf(muscles.Hamstrings.Left()), r.NoStretching, "no stretching of a strain")
	assert.True(t, r.AvoidAreas.IsEmpty())
}

func TestNoStretching(t *testing.T) {
	for _, test := range []struct {
		code string
		day  int
		want muscles.Set
	}{
		{"acute-muscle-strain", 2, muscles.SetOf(muscles.Gastrocnemius.Left(), muscles.Soleus.Left(), muscles.DeepPosteriorLeg.Left())},
		{"acute-ligament-sprain", 10, muscles.SetOf(muscles.Gastrocnemius.Left(), muscles.Soleus.Left(), muscles.DeepPosteriorLeg.Left())},
		{"fracture-healing", 30, muscles.SetOf(muscles.Gastrocnemius.Left(), muscles.Soleus.Left(), muscles.DeepPosteriorLeg.Left())},
		{"recent-dislocation", 60, muscles.SetOf(muscles.Gastrocnemius.Left(), muscles.Soleus.Left(), muscles.DeepPosteriorLeg.Left())},
		{"suspected-complete-rupture", 1, muscles.FullSet()},
		{"hypermobility", 1000, muscles.FullSet()},
		{"metal-hardware", 100, muscles.Set{}},
	} {
		c := leftCalf(test.code)
		c.Since = ago(test.day)
		assert.Equal(t, test.want, screen(c).NoStretching, test.code)
	}
}

func TestRowsThatActBeyondTheSite(t *testing.T) {
	veins := screen(leftCalf("varicose-veins"))
	assert.True(t, veins.AvoidRegions.Equal(region(t, "calf.left")))
	assert.True(t, veins.BarredAt(muscles.Quadriceps.Left()).ContainsAll(massage.Hard()), "hard tools on that limb")
	assert.False(t, veins.BarredAt(muscles.Quadriceps.Right()).ContainsAll(massage.Hard()))
	assert.True(t, veins.Barred.Has(massage.PneumaticCompression))

	nodes := screen(on("lymphoedema-or-node-removal", region(t, "axilla.left")))
	for _, a := range []muscles.Area{muscles.Pectorals.Left(), muscles.Biceps.Left(), muscles.ForearmFlexors.Left(), muscles.Rhomboids.Left()} {
		assert.True(t, nodes.AvoidAreas.Contains(a), a.String())
		assert.False(t, nodes.AvoidAreas.Contains(a.Opposite()), a.String())
	}
	assert.False(t, nodes.AvoidAreas.Contains(muscles.Quadriceps.Left()))

	pacemaker := screening.Condition{Code: "pacemaker-icd", Areas: muscles.SetOf(muscles.Pectorals.Left())}
	r := screen(pacemaker)
	assert.True(t, r.AvoidRegions.Equal(region(t, "chest.left", "shoulder.left")), "device side: %v", r.AvoidRegions)
	assert.Equal(t, massage.CodesOf(massage.PercussionGun, massage.VibrationRoller, massage.CuppingSuction, massage.PneumaticCompression), r.Barred)
	assert.True(t, screen(code("pacemaker-icd")).AvoidRegions.Equal(region(t, "chest", "shoulder")), "side unknown means both")

	shin := screen(on("shin-splints", region(t, "shin.left")))
	assert.True(t, shin.AvoidAreas.IsEmpty())
	assert.True(t, shin.BarredAt(muscles.TibialisAnterior.Left()).IsEmpty(), "the muscle belly stays available")
	require.Len(t, shin.Limits, 1)
	assert.Equal(t, massage.CodesOf(massage.PercussionGun, massage.IASTM), shin.Limits[0].Barred)

	achilles := on("steroid-injection-site", region(t, "achilles.left"))
	achilles.Since = ago(56)
	assert.Equal(t, screening.Adjust, screen(achilles).Outcome, "the Achilles until day 56")
	achilles.Since = ago(57)
	assert.Equal(t, screening.Fine, screen(achilles).Outcome)
	jaw := on("botulinum-site", region(t, "jaw"))
	jaw.Since = ago(14)
	assert.Equal(t, screening.AvoidArea, screen(jaw).Outcome, "face and jaw until day 14")

	mono := since("infectious-mononucleosis", 29)
	r = screen(mono)
	assert.Equal(t, screening.AvoidArea, r.Outcome)
	assert.True(t, r.AvoidRegions.Equal(region(t, "abdomen", "flank-kidney")))
	mono.Since = ago(57)
	assert.Equal(t, screening.Fine, screen(mono).Outcome)
}

func TestWishForABarredSite(t *testing.T) {
	wish := func(texts ...string) screening.Result {
		in := given()
		in.WishRegions = region(t, texts...)
		return screening.Screen(in)
	}
	for site := range screening.Sites() {
		for r, side := range site.Regions.All() {
			if side != muscles.Left {
				continue
			}
			got := wish(r.String() + ".left")
			if site.Rule == screening.SiteNever {
				assert.Equal(t, screening.AvoidArea, got.Outcome, site.Name)
				assert.True(t, got.AvoidRegions.Equal(r.OnSide(muscles.Left)), site.Name)
				assert.True(t, got.AvoidAreas.IsEmpty(), "the muscle belly stays available: %s", site.Name)
				_, ok := find(got, site.Code)
				assert.True(t, ok)
			} else if r != screening.Head {
				assert.LessOrEqual(t, got.Outcome, screening.Adjust, site.Name)
			}
		}
	}
	for _, group := range []string{"legs", "arms", "neck", "all", "legs.left"} {
		assert.Equal(t, screening.Fine, wish(group).Outcome, "a group never raises: %s", group)
	}
	assert.Equal(t, screening.AvoidArea, wish("legs", "popliteal-fossa").Outcome)
	assert.Equal(t, screening.AvoidArea, wish("head").Outcome, "nothing to massage")
	assert.Equal(t, screening.Fine, wish("calf").Outcome)
	belly := wish("abdomen")
	assert.Equal(t, screening.Adjust, belly.Outcome)
	assert.Equal(t, massage.NonGentle(), belly.BarredAt(muscles.AnteriorAbdominalWall.Left()))
	assert.Equal(t, 2, belly.PressureCapAt(muscles.AnteriorAbdominalWall.Both()))
}
