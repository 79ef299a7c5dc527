package evidence

import "slices"

// Claim is one statement of the starting article and what the published evidence says about it.
type Claim struct {
	Code     string // kebab-case, stable
	Number   int    // 1 to 26
	Text     string // the claim, in our words
	Verdict  Verdict
	Note     string // the verdict in the review's own words
	Why      string
	Grade    Grade    // of the evidence the verdict rests on
	Sources  []string // keys; empty only with NoSource
	NoSource bool     // looked for, and no study of the claim itself was found
	Guidance []string // rows of the article's guidance it belongs to, "S1" to "S19"
	NotToSay string   // what must not be said on the strength of it
}

// Claims returns the 26 claims in their order. The slices are the caller's own.
func Claims() []Claim {
	all := slices.Clone(claims)
	for i := range all {
		all[i] = all[i].clone()
	}
	return all
}

// FindClaim returns the claim with this code, and whether there is one.
func FindClaim(code string) (Claim, bool) {
	for i := range claims {
		if claims[i].Code == code {
			return claims[i].clone(), true
		}
	}
	return Claim{}, false
}

func (c Claim) clone() Claim {
	c.Sources, c.Guidance = slices.Clone(c.Sources), slices.Clone(c.Guidance)
	return c
}
