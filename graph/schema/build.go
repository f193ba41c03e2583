package schema

import "maps"

func ref(name string) object { return object{"$ref": "#/$defs/" + name} }

func merge(objects ...object) object {
	all := object{}
	for _, o := range objects {
		maps.Copy(all, o)
	}
	return all
}

func anyOf(schemas ...object) object {
	all := make([]any, len(schemas))
	for i, s := range schemas {
		all[i] = s
	}
	return object{"anyOf": all}
}

func described(o object, about string) object {
	if about != "" {
		o["description"] = about
	}
	return o
}

// text is any scalar that reads as a text: 1, true and 2026-11-01 are texts too,
// unless a field asks for more.
func text(about string) object {
	return described(object{"type": []string{"string", "number", "boolean", "null"}}, about)
}

// matching is a text of which a part has to match the pattern, whose syntax is
// both JavaScript's and Go's.
func matching(pattern, about string) object {
	return described(object{"type": []string{"string", "null"}, "pattern": pattern}, about)
}

// A field that has its name and no value yet is unset, wherever it stands.

func null() object { return object{"type": "null"} }

func id(about string) object {
	return described(object{"type": []string{"string", "number", "boolean", "null"}}, about)
}

// list is a list, or one of what it holds by itself.
func list(items object, about string) object {
	return described(anyOf(object{"type": "array", "items": items}, items, null()), about)
}

func truth(about string) object {
	return described(object{"type": []string{"boolean", "null"}}, about)
}

func number(about string) object {
	return described(object{"type": []string{"number", "null"}, "minimum": 0}, about)
}

func date(about string) object {
	return described(object{"type": []string{"string", "null"}, "format": "date", "pattern": `^\d{4}-\d{2}-\d{2}$`}, about)
}

func choice(about string, values ...string) object {
	return described(anyOf(object{"enum": values}, null()), about)
}
