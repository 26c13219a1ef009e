#if NET
using System.Diagnostics;
#endif

namespace PartnerRelationships.Tracing;

/// <summary>A place in a trace, for what is done later and elsewhere on behalf of it.</summary>
internal readonly struct TracePlace
{
#if NET
    private TracePlace(ActivityContext context) => Context = context;

    /// <summary>The place.</summary>
    public ActivityContext Context { get; }

    /// <summary>Where this is asked.</summary>
    public static TracePlace Here => new(Activity.Current?.Context ?? default);
#else
    public static TracePlace Here => default;
#endif
}
