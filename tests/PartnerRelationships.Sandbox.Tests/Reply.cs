using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace PartnerRelationships.Sandbox.Tests;

/// <summary>An answer of the service, read to its end.</summary>
internal sealed record Reply(int Status, string Text, HttpResponseMessage Message)
{
    public JObject Body => JsonConvert.DeserializeObject<JObject>(Text, new JsonSerializerSettings { DateParseHandling = DateParseHandling.None })!;

    public int? Code => (int?)Body["code"];

    public string Description => (string)Body["description"]!;

    public IReadOnlyList<JObject> Items => Body["items"]!.Cast<JObject>().ToList();
}
