package evidence

import "slices"

// How deeply a source was read.
const (
	ReadFull      = "full"      // the whole text
	ReadPage      = "page"      // a web page or a column, as found
	ReadAbstract  = "abstract"  // the abstract, the record or a part of the text
	ReadSecondary = "secondary" // only as quoted by another page
	ReadRecalled  = "recalled"  // from memory, not seen
)

// OwnJudgement is the key of the library's own desk review: what stands behind a figure that no source was found for.
const OwnJudgement = "own-judgement"

// What kind of work a source is.
const (
	KindMetaAnalysis     = "meta-analysis"
	KindSystematicReview = "systematic-review"
	KindUmbrellaReview   = "umbrella-review"
	KindNarrativeReview  = "narrative-review"
	KindTrial            = "trial"
	KindCrossover        = "crossover-trial"
	KindObservational    = "observational"
	KindSurvey           = "survey"
	KindAnimal           = "animal"
	KindCaseReports      = "case-reports"
	KindGuideline        = "guideline"
	KindOpinion          = "opinion"
	KindStatement        = "statement"
	KindSeedArticle      = "seed-article"
	KindOwn              = "own-judgement"
)

// Source is a work the rules, claims and figures of this library go back to. Fields that were not recorded are empty;
// nothing is filled in from memory.
type Source struct {
	Key        string // author-year, or an identifier where the authors were not recorded
	Authors    string // the first author's surname as cited
	Year       int    // 0 when not recorded
	Title      string // what it is about, in our words
	Venue      string // journal, publisher or site
	Link       string // DOI, PMID or PMC number
	Kind       string // one of the Kind constants
	Population string
	Read       string // one of the Read constants; the deepest reading of its main result
	Finding    string // in our words, with what was read less deeply named
}

// Citable reports whether a figure may rest on the source: it was read, if only where another page quotes it.
func (s Source) Citable() bool {
	return s.Read == ReadFull || s.Read == ReadPage || s.Read == ReadAbstract || s.Read == ReadSecondary
}

func shelves() [8][]Source {
	return [...][]Source{
		reviewSources, beforeSources, afterSources, doseSources,
		mechanismSources, courseSources, opinionSources, practiceSources,
	}
}

// Sources returns every source, by subject: reviews, before and after a session, dose, mechanisms, the course of soreness,
// opinion, practice. The slice is the caller's own.
func Sources() []Source {
	all := shelves()
	return slices.Concat(all[:]...)
}

// FindSource returns the source with this key, and whether there is one.
func FindSource(key string) (Source, bool) {
	for _, shelf := range shelves() {
		for i := range shelf {
			if shelf[i].Key == key {
				return shelf[i], true
			}
		}
	}
	return Source{}, false
}
