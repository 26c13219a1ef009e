using System;
using System.Collections.Generic;
using System.Linq;
using PartnerRelationships.Core.Errors;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Customers;

/// <summary>Observes the listing of customers with a name, so that an unknown name can be reported, with the names that begin with it.</summary>
/// <param name="name">The name, without wildcards.</param>
/// <param name="inner">Takes the customers.</param>
internal sealed class NameWatch(TextPattern name, IResultSink<PartnerCustomer> inner) : IResultSink<PartnerCustomer>
{
    private const int Told = 5;
    private readonly List<string> longer = [];
    private bool seen;
    private int more;

    public void Write(PartnerCustomer item)
    {
        if (name.Matches(item.Name))
        {
            seen = true;
        }
        else if (item.Name.StartsWith(name.Text, StringComparison.OrdinalIgnoreCase))
        {
            more++;
            longer.AddRange(longer.Count < Told ? [$"'{item.Name}'"] : []);
        }

        inner.Write(item);
    }

    /// <exception cref="NotFoundException">No customer has the name (CustomerNameNotFound).</exception>
    public void RequireSeen()
    {
        if (!seen)
        {
            throw new NotFoundException("CustomerNameNotFound", $"No customer is named '{name.Text}'.{Beginning()}{ScreenText.HiddenIn(name.Text)}")
            {
                RecommendedAction = more == 0 ? ErrorIds.ActionOf("CustomerNameNotFound") : $"Give the whole name, or '{name.Text}*' for all that begin with it.",
            };
        }
    }

    private string Beginning() => more switch
    {
        0 => "",
        1 => $" One begins with it: {longer[0]}.",
        _ => $" {more} begin with it: {string.Join(", ", longer)}{(more > longer.Count ? " and others" : "")}.",
    };
}
