namespace PartnerRelationships.Emulator.Faults;

/// <summary>What can go wrong with a request, or be odd about its answer.</summary>
internal enum FaultKind
{
    /// <summary>500 in the gateway's shape.</summary>
    ServerError,

    /// <summary>503 in the gateway's shape.</summary>
    Unavailable,

    /// <summary>The connection is reset, before the answer or in the middle of it.</summary>
    Reset,

    /// <summary>No answer, until the client goes away.</summary>
    Hang,

    /// <summary>The body ends early: with a length that agrees, or against it.</summary>
    Truncate,

    /// <summary>403 without a body.</summary>
    Empty403,

    /// <summary>401, and the next request with the same token works again.</summary>
    ExpiredToken,

    /// <summary>404 for a page other than the first, and once only.</summary>
    Page404,

    /// <summary>A single 429.</summary>
    Throttled,

    /// <summary>503 with a wait of two seconds.</summary>
    Busy,

    /// <summary>503 with an absurdly long wait.</summary>
    BusyForever,

    /// <summary>401 with the code of a sign-in without a second factor.</summary>
    MfaRequired,

    /// <summary>200 with a page in HTML, as a proxy or a portal answers.</summary>
    Html,

    /// <summary>200 without a body.</summary>
    Blank,

    /// <summary>200 with 70 MB of nothing.</summary>
    Huge,

    /// <summary>A byte order mark before the body.</summary>
    Bom,

    /// <summary>Members in Pascal case.</summary>
    Pascal,

    /// <summary>The address of the next page in another of the service's spellings.</summary>
    BadLink,

    /// <summary>A value that no enumeration has, where it decides nothing.</summary>
    UnknownEnum,

    /// <summary>The answer to a removal that was carried out says that the relationship is as before.</summary>
    Unmoved,

    /// <summary>A page without a link to the next one, but with its token at the top.</summary>
    TokenOnly,

    /// <summary>A page without any way to the next one, though it counts more items.</summary>
    LostPage,

    /// <summary>A name of a million letters.</summary>
    LongText,
}
