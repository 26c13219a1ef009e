using System;

namespace PartnerRelationships;

/// <summary>Names a customer by its tenant id or by the object itself; parameters take it so that either can be piped.</summary>
public sealed class CustomerReference
{
    private readonly string text;

    /// <summary>Names it by id.</summary>
    public CustomerReference(Guid customerId)
    {
        CustomerId = customerId;
        text = customerId.ToString();
    }

    /// <summary>Names it by text, which should be an id; whether it is shows when it is used.</summary>
    public CustomerReference(string text)
    {
        this.text = text ?? "";
        CustomerId = Guid.TryParse(this.text.Trim(), out var id) ? id : null;
    }

    /// <summary>Names it by the object.</summary>
    public CustomerReference(PartnerCustomer customer)
        : this((customer ?? throw new ArgumentNullException(nameof(customer))).CustomerId)
    {
    }

    /// <summary>The tenant id; null when the text is none.</summary>
    public Guid? CustomerId { get; }

    /// <summary>The domain beside the id, or in its place; null when there is none.</summary>
    public string? Domain { get; init; }

    /// <summary>The name beside the id; null when there is none.</summary>
    public string? Name { get; init; }

    /// <summary>Whether a row of a list says so: somebody may have put together what belongs to two customers.</summary>
    public bool IsOfList { get; init; }

    /// <summary>Whether the row is an export of this module's own objects, and says how things were.</summary>
    public bool IsExport { get; init; }

    /// <summary>The tenant id.</summary>
    /// <exception cref="InvalidInputException">The text is no id, or the empty one.</exception>
    public Guid Require() => CustomerId is { } id && id != Guid.Empty
        ? id
        : throw new InvalidInputException("CustomerIdInvalid", $"'{text}' is not a customer's tenant id.{ScreenText.HiddenIn(text)}")
        {
            RecommendedAction = "Give the tenant id (a GUID), or pipe the customer from Get-PartnerCustomer.",
        };

    /// <inheritdoc/>
    public override string ToString() => text.Length > 0 ? text : Domain ?? "";
}
