using System;
using System.Collections.Generic;
using System.Linq;

namespace PartnerRelationships.Core.Accounts.Journal;

/// <summary>The fields of something that can be changed, each as an edit asks for it and as the service shows it.</summary>
internal sealed class FieldTable<TEdit, TShown>(params EditField<TEdit, TShown>[] fields)
{
    /// <summary>All of them.</summary>
    public IReadOnlyList<EditField<TEdit, TShown>> All => fields;

    /// <summary>Those that an edit names.</summary>
    public IEnumerable<EditField<TEdit, TShown>> Asked(TEdit edit) => fields.Where(field => field.IsAsked(edit));

    /// <summary>Those that are not yet what the edit asks for.</summary>
    public IEnumerable<EditField<TEdit, TShown>> Open(TEdit edit, TShown shown) => Asked(edit).Where(field => !field.Same(field.Wanted(edit), field.Shown(shown)));

    /// <summary>Whether all is what the edit asks for.</summary>
    public bool Shows(TShown shown, TEdit edit) => !Open(edit, shown).Any();

    /// <summary>Those that somebody else made something else of since it was seen.</summary>
    public IEnumerable<EditField<TEdit, TShown>> Contested(TEdit edit, TShown seen, TShown now) => Open(edit, now).Where(field => !field.Same(field.Shown(seen), field.Shown(now)));

    /// <summary>What an edit makes of it, for the ledger.</summary>
    /// <param name="edit">The edit.</param>
    /// <param name="before">What is there; null for what is to be made.</param>
    public IReadOnlyList<FieldChange> Of(TEdit edit, TShown? before) =>
        [.. Asked(edit).Select(field => new FieldChange(field.Name, before is null ? null : field.Kept(field.Shown(before)), field.Kept(field.Wanted(edit))))];
}

/// <summary>A field that can be changed.</summary>
/// <param name="Name">The name that the ledger knows it under. A released name never changes.</param>
/// <param name="Wanted">What an edit asks for.</param>
/// <param name="Shown">What the service shows.</param>
internal sealed record EditField<TEdit, TShown>(string Name, Func<TEdit, string?> Wanted, Func<TShown, string?> Shown)
{
    /// <summary>What people call it.</summary>
    public string Label { get; init; } = Name;

    /// <summary>Whether an edit names it: where null is a wish too, it says so itself.</summary>
    public Func<TEdit, bool> IsAsked { get; init; } = edit => Wanted(edit) is not null;

    /// <summary>How two values are compared.</summary>
    public StringComparison Comparison { get; init; } = StringComparison.Ordinal;

    /// <summary>Whether the ledger stores a digest instead of the value.</summary>
    public bool IsPersonal { get; init; }

    /// <summary>Whether two values are the same.</summary>
    public bool Same(string? one, string? other) => string.Equals(one, other, Comparison);

    /// <summary>What the ledger keeps of a value.</summary>
    public string? Kept(string? value) => IsPersonal ? ValueMark.Of(value) : value;
}
