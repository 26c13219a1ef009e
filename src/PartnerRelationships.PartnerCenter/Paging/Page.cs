using System.Collections.Generic;
using PartnerRelationships.PartnerCenter.Http;

namespace PartnerRelationships.PartnerCenter.Paging;

/// <summary>One page of a collection, and where the next one is; null at the end.</summary>
internal sealed record Page<T>(IReadOnlyList<T> Items, ServiceRequest? Next);
