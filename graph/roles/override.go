package roles

// override lets the position's role: field beat its title. A role that the
// catalogue does not have is one of the chart's own: its holder holds it, and
// rank and function are those of the title, else what the role's own name says.
func (r *reader) override(title Reading) Reading {
	ctx := r.ctx
	ctx.Override = ""
	reading := title
	reading.Candidates, reading.Confident = nil, true
	role, ok := Parse(r.ctx.Override)
	if ok {
		reading.Roles = []Role{role}
		if !title.Confident || !title.Has(role) {
			reading.Rank = role.Rank()
		}
		if f := role.Function(); f != "" {
			reading.Function = f
		}
		reading.Support = reading.Rank == RankSupport
		reading.Body = title.Body && (role == Board || role == Shareholders || role == AuditCommittee)
	} else {
		reading.Roles = []Role{kebab(r.ctx.Override)}
		if named := Read(r.ctx.Override, ctx); !title.Confident && named.Confident {
			reading.Rank, reading.Support = named.Rank, named.Support
			reading.Function = named.Function
		}
	}
	if r.trace != nil {
		r.say("the chart says role: %s, which beats the title", reading.Roles[0])
	}
	return reading
}
