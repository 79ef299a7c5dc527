package bodymap

import "example.com/rubdown/muscles"

// wgerRows are the Latin names of the wger muscle table.
var wgerRows = []row{
	{slug: "Biceps brachii", shows: "biceps", rel: Exact, to: whole(muscles.Biceps), views: front},
	{slug: "Anterior deltoid", shows: "deltoid-anterior", rel: Exact, note: "labelled Shoulders in English: often the whole deltoid is meant", views: front},
	{slug: "Serratus anterior", shows: "serratus", rel: Exact, views: front},
	{slug: "Pectoralis major", shows: "chest", rel: Exact, to: whole(muscles.Pectorals), views: front},
	{slug: "Triceps brachii", shows: "triceps", rel: Exact, views: back},
	{slug: "Rectus abdominis", shows: "abs", rel: Exact, to: whole(muscles.AnteriorAbdominalWall), views: front},
	{slug: "Gastrocnemius", shows: "gastrocnemius", rel: Exact, views: back},
	{slug: "Gluteus maximus", shows: "gluteus-maximus", rel: Exact, views: back},
	{slug: "Trapezius", shows: "trapezius", rel: Exact, views: back},
	{slug: "Quadriceps femoris", shows: "quadriceps", rel: Exact, views: front},
	{slug: "Biceps femoris", shows: "hamstrings", rel: Exact, note: "labelled Hamstrings in English: the whole group is meant", views: back},
	{slug: "Latissimus dorsi", shows: "lats", rel: Exact, views: back},
	{slug: "Brachialis", shows: "brachialis", rel: Exact, views: front},
	{slug: "Obliquus externus abdominis", shows: "obliques", rel: PartOf, views: front},
	{slug: "Soleus", shows: "soleus", rel: Exact, views: back},
	{slug: "Erector spinae", shows: "erector-spinae", rel: Exact, note: "labelled Lower back in English", views: back},
}

// freeExerciseRows are free-exercise-db.
var freeExerciseRows = []row{
	{slug: "abdominals", shows: "abs", rel: Exact},
	{slug: "abductors", shows: "abductors", rel: Exact},
	{slug: "adductors", shows: "adductors", rel: Exact},
	{slug: "biceps", shows: "biceps", rel: Exact},
	{slug: "calves", shows: "calves", rel: Exact},
	{slug: "chest", shows: "chest", rel: Exact},
	{slug: "forearms", shows: "forearms", rel: Exact},
	{slug: "glutes", shows: "glutes", rel: Exact},
	{slug: "hamstrings", shows: "hamstrings", rel: Exact},
	{slug: "lats", shows: "lats", rel: Exact},
	{slug: "lower back", shows: "lower-back", rel: Exact},
	{slug: "middle back", shows: "upper-back", rel: Exact, to: middleBack},
	{slug: "neck", shows: "neck", rel: Exact},
	{slug: "quadriceps", shows: "quadriceps", rel: Exact},
	{slug: "shoulders", shows: "deltoids", rel: Exact},
	{slug: "traps", shows: "trapezius", rel: Exact},
	{slug: "triceps", shows: "triceps", rel: Exact},
}

// exercemusRows are exercemus.
var exercemusRows = []row{
	{slug: "forearms", shows: "forearms", rel: Exact},
	{slug: "abductors", shows: "abductors", rel: Exact},
	{slug: "adductors", shows: "adductors", rel: Exact},
	{slug: "middle back", shows: "upper-back", rel: Exact, to: middleBack},
	{slug: "neck", shows: "neck", rel: Exact},
	{slug: "biceps", shows: "biceps", rel: Exact},
	{slug: "shoulders", shows: "deltoids", rel: Exact},
	{slug: "serratus anterior", shows: "serratus", rel: Exact},
	{slug: "chest", shows: "chest", rel: Exact},
	{slug: "triceps", shows: "triceps", rel: Exact},
	{slug: "abs", shows: "abs", rel: Exact},
	{slug: "calves", shows: "calves", rel: Exact},
	{slug: "glutes", shows: "glutes", rel: Exact},
	{slug: "traps", shows: "trapezius", rel: Exact},
	{slug: "quads", shows: "quadriceps", rel: Exact},
	{slug: "hamstrings", shows: "hamstrings", rel: Exact},
	{slug: "lats", shows: "lats", rel: Exact},
	{slug: "brachialis", shows: "brachialis", rel: Exact},
	{slug: "obliques", shows: "obliques", rel: Exact},
	{slug: "soleus", shows: "soleus", rel: Exact},
	{slug: "lower back", shows: "lower-back", rel: Exact},
}

// everkineticRows are everkinetic, with its own slips of the pen: they are read, never painted.
var everkineticRows = []row{
	{slug: "abdominals", shows: "abs", rel: Exact},
	{slug: "back", shows: "upper-back lats lower-back", rel: Covers, to: wholeBack},
	{slug: "biceps brachii", shows: "biceps", rel: Exact, to: whole(muscles.Biceps)},
	{slug: "bicpes", shows: "biceps", rel: Exact, to: whole(muscles.Biceps), on: readOnly, note: "spelt so"},
	{slug: "core", shows: "abs obliques lower-back", rel: Covers, to: core},
	{slug: "deltoid", shows: "deltoids", rel: Exact},
	{slug: "deltoideus (clavicula)", shows: "deltoid-anterior", rel: Exact},
	{slug: "erector spinae", shows: "erector-spinae", rel: Exact},
	{slug: "forearm", shows: "forearms", rel: Exact},
	{slug: "forerm", shows: "forearms", rel: Exact, on: readOnly, note: "spelt so"},
	{slug: "gastrocnemius", shows: "gastrocnemius", rel: Exact},
	{slug: "glutaeus maximus", shows: "gluteus-maximus", rel: Exact},
	{slug: "hip abductors", shows: "abductors", rel: Exact},
	{slug: "ischiocrural muscles", shows: "hamstrings", rel: Exact},
	{slug: "latissimus dorsi", shows: "lats", rel: Exact},
	{slug: "obliques", shows: "obliques", rel: Exact},
	{slug: "pectoralis major", shows: "chest", rel: Exact, to: whole(muscles.Pectorals)},
	{slug: "quadriceps", shows: "quadriceps", rel: Exact},
	{slug: "should", shows: "deltoids", rel: Exact, on: readOnly, note: "spelt so"},
	{slug: "soleus", shows: "soleus", rel: Exact},
	{slug: "trapezius", shows: "trapezius", rel: Exact},
	{slug: "triceps brachii", shows: "triceps", rel: Exact},
	{slug: "upper back", shows: "upper-back", rel: Exact},
}
