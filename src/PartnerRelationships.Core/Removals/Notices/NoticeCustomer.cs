using System;
using System.Collections.Generic;

namespace PartnerRelationships.Core.Removals.Notices;

/// <summary>A customer as its notice needs it.</summary>
/// <param name="Customer">Who it is, as far as that can still be read.</param>
/// <param name="Subscriptions">What it still has, in words; nothing where that could not be read.</param>
/// <param name="RemovableFrom">First moment at which the relationship can end; null for now, or where nobody knows.</param>
/// <param name="CancellableUntil">Last moment at which a subscription can be cancelled, the first of several; null where none can or nobody knows.</param>
public sealed record NoticeCustomer(
    PartnerCustomer Customer, IReadOnlyList<string> Subscriptions, DateTimeOffset? RemovableFrom, DateTimeOffset? CancellableUntil);
