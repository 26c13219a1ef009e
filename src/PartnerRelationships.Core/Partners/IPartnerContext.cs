using PartnerRelationships.Core.Connections;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Partners;

/// <summary>For which partner, as whom and when a use case works. The ports of each feature add what that feature asks of the outside.</summary>
public interface IPartnerContext
{
    /// <summary>The partner that the connection speaks for.</summary>
    PartnerProfile Profile { get; }

    /// <summary>The type of partner, as far as it is known or can be found out.</summary>
    PartnerKind PartnerKind { get; }

    /// <summary>Who signed in; nothing is known where the token does not say.</summary>
    SignInIdentity SignIn { get; }

    /// <summary>Time.</summary>
    IClock Clock { get; }
}
