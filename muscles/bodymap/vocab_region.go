package bodymap

import "example.com/rubdown/muscles"

// jsRichRows are the groups of js-rich-body-highlighter 0.1.1.
var jsRichRows = []row{
	{slug: "chest", shows: "chest", rel: Exact},
	{slug: "shoulders", shows: "deltoids", rel: Exact},
	{slug: "biceps", shows: "biceps", rel: Exact},
	{slug: "triceps", shows: "triceps", rel: Exact},
	{slug: "forearms", shows: "forearms", rel: Exact},
	{slug: "abs", shows: "abs", rel: Exact},
	{slug: "obliques", shows: "obliques", rel: Exact},
	{slug: "upper_back", shows: "upper-back trapezius", rel: Covers, to: upperBackAndTrapezius, note: "the trapezius is part of this group"},
	{slug: "lats", shows: "lats", rel: Exact},
	{slug: "lower_back", shows: "lower-back", rel: Exact},
	{slug: "glutes", shows: "glutes", rel: Exact},
	{slug: "quads", shows: "quadriceps", rel: Exact},
	{slug: "hamstrings", shows: "hamstrings", rel: Exact},
	{slug: "calves", shows: "calves", rel: Exact},
}

// selectorRows are the groups of muscle_selector 1.0.4; its numbered paths are not read.
var selectorRows = []row{
	{slug: "chest", shows: "chest", rel: Exact},
	{slug: "shoulders", shows: "deltoids", rel: Exact},
	{slug: "obliques", shows: "obliques", rel: Exact},
	{slug: "abs", shows: "abs", rel: Exact},
	{slug: "abductor", shows: "abductors", rel: Exact},
	{slug: "biceps", shows: "biceps", rel: Exact},
	{slug: "calves", shows: "calves", rel: Exact},
	{slug: "forearm", shows: "forearms", rel: Exact},
	{slug: "glutes", shows: "glutes", rel: Exact},
	{slug: "harmstrings", shows: "hamstrings", rel: Exact, note: "spelt so in the surveyed version; a later one spells it hamstrings"},
	{slug: "lats", shows: "lats", rel: Exact},
	{slug: "upper_back", shows: "upper-back", rel: Exact},
	{slug: "quads", shows: "quadriceps", rel: Exact},
	{slug: "trapezius", shows: "trapezius", rel: Exact},
	{slug: "triceps", shows: "triceps", rel: Exact},
	{slug: "adductors", shows: "adductors", rel: Exact},
	{slug: "lower_back", shows: "lower-back", rel: Exact},
	{slug: "neck", shows: "neck", rel: Exact},
}

// partRows are body_part_selector: regions, not muscles, fit for soreness and too coarse for load.
var partRows = []row{
	{slug: "head", kind: NotMuscle},
	{slug: "neck", shows: "neck", rel: Exact},
	{slug: "leftShoulder", side: muscles.Left, shows: "deltoids", rel: Covers},
	{slug: "leftUpperArm", side: muscles.Left, shows: "biceps triceps", rel: Covers, to: upperArm},
	{slug: "leftElbow", side: muscles.Left, kind: Joint, to: elbow},
	{slug: "leftLowerArm", side: muscles.Left, shows: "forearms", rel: Covers},
	{slug: "leftHand", side: muscles.Left, shows: "hands", rel: Exact},
	{slug: "rightShoulder", side: muscles.Right, shows: "deltoids", rel: Covers},
	{slug: "rightUpperArm", side: muscles.Right, shows: "biceps triceps", rel: Covers, to: upperArm},
	{slug: "rightElbow", side: muscles.Right, kind: Joint, to: elbow},
	{slug: "rightLowerArm", side: muscles.Right, shows: "forearms", rel: Covers},
	{slug: "rightHand", side: muscles.Right, shows: "hands", rel: Exact},
	{slug: "upperBody", shows: "chest upper-back lats", rel: Covers, to: upperBody},
	{slug: "lowerBody", shows: "glutes hip-flexors", rel: Covers, to: lowerBody},
	{slug: "leftUpperLeg", side: muscles.Left, shows: "quadriceps hamstrings adductors abductors", rel: Covers, to: upperLeg, note: "without the outer hip, which lies in lowerBody"},
	{slug: "leftKnee", side: muscles.Left, kind: Joint, to: knee},
	{slug: "leftLowerLeg", side: muscles.Left, shows: "calves tibialis peroneals", rel: Covers, to: lowerLeg},
	{slug: "leftFoot", side: muscles.Left, shows: "feet", rel: Exact},
	{slug: "rightUpperLeg", side: muscles.Right, shows: "quadriceps hamstrings adductors abductors", rel: Covers, to: upperLeg, note: "without the outer hip, which lies in lowerBody"},
	{slug: "rightKnee", side: muscles.Right, kind: Joint, to: knee},
	{slug: "rightLowerLeg", side: muscles.Right, shows: "calves tibialis peroneals", rel: Covers, to: lowerLeg},
	{slug: "rightFoot", side: muscles.Right, shows: "feet", rel: Exact},
	{slug: "abdomen", shows: "abs obliques", rel: Covers, to: abdomen},
	{slug: "vestibular", kind: NotMuscle, note: "the sense of balance"},
}
