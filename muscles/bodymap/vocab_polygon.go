package bodymap

import "example.com/rubdown/muscles"

// polygonRows are the straight-edged drawing of react-body-highlighter 2.0.5 and of its port body-highlighter 3.0.2, whose slugs are the same.
var polygonRows = []row{
	{slug: "trapezius", shows: "trapezius", rel: Exact, views: back},
	{slug: "upper-back", shows: "upper-back lats", rel: Covers, to: upperBackAndLats, note: "the drawing has no latissimus: this shape lies over it", views: back},
	{slug: "lower-back", shows: "lower-back", rel: Exact, views: back},
	{slug: "chest", shows: "chest", rel: Exact, views: front},
	{slug: "biceps", shows: "biceps", rel: Exact, views: front},
	{slug: "triceps", shows: "triceps", rel: Exact, views: frontAndBack},
	{slug: "forearm", shows: "forearms", rel: Exact, views: frontAndBack},
	{slug: "back-deltoids", shows: "deltoid-posterior", rel: Exact, views: back},
	{slug: "front-deltoids", shows: "deltoid-anterior deltoid-lateral", rel: Covers, to: frontAndSideDeltoid, note: "the drawing has no side deltoid: this shape takes in the outer shoulder", views: front},
	{slug: "abs", shows: "abs", rel: Exact, views: front},
	{slug: "obliques", shows: "obliques", rel: Exact, views: front},
	{slug: "adductor", shows: "adductors", rel: Exact, note: "the inner thigh from behind; the front is the shape named abductors", views: back},
	{slug: "abductors", shows: "adductors", rel: Exact, note: "named abductors, but the shape lies on the inner thigh and draws the adductors; the drawing has no outer hip", views: front},
	{slug: "hamstring", shows: "hamstrings", rel: Exact, views: back},
	{slug: "quadriceps", shows: "quadriceps", rel: Exact, views: front},
	{slug: "calves", shows: "gastrocnemius soleus", rel: Covers, to: calf, note: "on the front view the shape lies beside the shin", views: frontAndBack},
	{slug: "gluteal", shows: "glutes", rel: Exact, views: back},
	{slug: "head", kind: NotMuscle, views: frontAndBack},
	{slug: "neck", shows: "neck", rel: Exact, views: front},
	{slug: "knees", kind: Joint, to: knee, views: frontAndBack},
	{slug: "left-soleus", side: muscles.Left, shows: "soleus", rel: Exact, views: back},
	{slug: "right-soleus", side: muscles.Right, shows: "soleus", rel: Exact, views: back},
}
