using System;

namespace PartnerRelationships.Core.Ground;

/// <summary>Does something with everything that comes.</summary>
internal sealed class ActionSink<T>(Action<T> take) : IResultSink<T>
{
    /// <inheritdoc/>
    public void Write(T item) => take(item);
}
