using System.Collections.Generic;
using System.Collections.ObjectModel;

namespace PartnerRelationships;

/// <summary>A list that prints what it holds, and not its type: for Export-Csv, texts, and JSON that goes no deeper.</summary>
internal sealed class PrintedList<T> : ReadOnlyCollection<T>
{
    private PrintedList(IList<T> items)
        : base(items)
    {
    }

    /// <summary>None.</summary>
    public static IReadOnlyList<T> None { get; } = new PrintedList<T>([]);

    /// <summary>The same items in such a list.</summary>
    public static IReadOnlyList<T> Of(IReadOnlyList<T> items) => items switch
    {
        PrintedList<T> or IStreamedList => items,
        { Count: 0 } => None,
        IList<T> list => new PrintedList<T>(list),
        _ => new PrintedList<T>([.. items]),
    };

    /// <inheritdoc/>
    public override string ToString() => string.Join("; ", this);
}
