using System;

namespace PartnerRelationships.Core.Invitations;

/// <summary>Who accepts which link.</summary>
/// <param name="Link">The personalised link, unaltered.</param>
/// <param name="CustomerName">The accepting company.</param>
/// <param name="Domain">Its domain; null for one made of the name.</param>
/// <param name="Email">Its contact; null for none.</param>
/// <param name="Culture">Its culture; null for the partner's own country.</param>
public sealed record ConsentRequest(Uri Link, string CustomerName, string? Domain, string? Email, string? Culture);
