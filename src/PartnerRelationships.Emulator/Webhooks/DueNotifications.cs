using System;
using System.Collections.Generic;

namespace PartnerRelationships.Emulator.Webhooks;

/// <summary>What the sandbox says of notifications.</summary>
/// <param name="Url">Where they go; null if nothing is registered.</param>
/// <param name="Origin">The emulator's address, as the one who registered knows it.</param>
/// <param name="OwnHeader">Whether the signature comes in a header of its own.</param>
/// <param name="Items">Those that are due.</param>
/// <param name="Next">When the next one is; null for never.</param>
internal sealed record DueNotifications(string? Url, string? Origin, bool OwnHeader, IReadOnlyList<DueNotification> Items, DateTimeOffset? Next);

/// <summary>A notification that is due.</summary>
internal sealed record DueNotification(long Seq, string Body);
