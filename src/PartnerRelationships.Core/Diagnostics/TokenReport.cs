using PartnerRelationships.Core.Connections;

namespace PartnerRelationships.Core.Diagnostics;

/// <summary>What is known of the present token, without the token.</summary>
/// <param name="Identity">What it says of itself.</param>
/// <param name="Renews">Whether another one comes by itself when it ends.</param>
/// <param name="FitsService">Whether it was made for this service; null when it does not say for whom.</param>
/// <param name="ExpectedAudience">For whom it should be made.</param>
public sealed record TokenReport(SignInIdentity Identity, bool Renews, bool? FitsService, string ExpectedAudience);
