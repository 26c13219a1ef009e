using System;

namespace PartnerRelationships;

/// <summary>Names an indirect provider or reseller by id, by name or by the object itself.</summary>
public sealed class PartnerReference
{
    /// <summary>Names it by id.</summary>
    public PartnerReference(Guid partnerId)
    {
        PartnerId = partnerId;
        Text = partnerId.ToString();
    }

    /// <summary>Names it by text: an id or a name.</summary>
    public PartnerReference(string text)
    {
        Text = (text ?? "").Trim();
        PartnerId = Guid.TryParse(Text, out var id) ? id : null;
    }

    /// <summary>Names a provider by the object.</summary>
    public PartnerReference(IndirectProvider provider)
        : this((provider ?? throw new ArgumentNullException(nameof(provider))).ProviderId)
    {
    }

    /// <summary>Names a reseller by the object.</summary>
    public PartnerReference(IndirectReseller reseller)
        : this((reseller ?? throw new ArgumentNullException(nameof(reseller))).ResellerId)
    {
    }

    /// <summary>The tenant id; null when a name was given.</summary>
    public Guid? PartnerId { get; }

    /// <summary>What was given.</summary>
    public string Text { get; }

    /// <summary>Whether this means the partner of that id and name; names are compared without case.</summary>
    public bool Means(Guid id, string name) =>
        PartnerId is { } wanted ? wanted == id : string.Equals(Text, name, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override string ToString() => Text;
}
