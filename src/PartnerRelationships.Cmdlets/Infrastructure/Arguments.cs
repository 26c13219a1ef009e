using System;
using System.Collections;
using System.Linq;
using System.Management.Automation;

namespace PartnerRelationships.Commands;

/// <summary>Looks at what was given for a parameter: an object, or a list of them.</summary>
internal static class Arguments
{
    /// <summary>The same with each object replaced.</summary>
    public static object Each(object given, Func<PSObject, object?> replace) => Bare(given) switch
    {
        null => given,
        IList list => list.Cast<object?>().Select(item => item is null ? null : replace(PSObject.AsPSObject(item))).ToArray(),
        _ => replace(PSObject.AsPSObject(given)) ?? given,
    };

    /// <summary>The value of an object's property; null if it has none.</summary>
    public static object? Value(PSObject item, string property) => Bare(item.Properties[property]?.Value);

    /// <summary>What was given, without what PowerShell wraps it in.</summary>
    public static object? Bare(object? given) => given is PSObject wrapped ? wrapped.BaseObject : given;
}
