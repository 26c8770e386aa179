/** @module deid/lexicon/surrogate-pools: invented streets, towns, institutions and domains; none is a well-known real one. */
export const surrogateStreets =
  `Alderbrook Ashgrove Birchfield Brackenwood Briarcliff Canterwood Cedarholm Clearwater Cloverdale Copperfield
Cranmore Dovecote Eastmoor Elderberry Fairhaven Fernhollow Foxglove Greywater Harrowgate Hawthorne Hazelmere Heronsgate Hollybrook Ivybridge
Juniper Kestrel Larkspur Lindenwood Maplecrest Marigold Millstone Mossbank Northfield Oakhurst Orchardview Pebblebrook Pinecroft Quarryside
Ravenwood Redfern Rosemead Sandalwood Silverleaf Stonebridge Summerfield Sycamore Thistledown Underhill Valewood Waterford Westmoor Whitestone
Willowmere Windermere Winterbourne Woodhaven Yarrowfield`
    .trim()
    .split(/\s+/);

export const surrogateTowns =
  `Aldermoor Ashcombe Barrowdale Bellhaven Brackley Bramford Briarton Calderbrook Carlow Cedarford Claremont Coldwater
Copperton Dunmore Eastvale Elmstead Fairmont Fernley Glenbrook Grayling Halewood Harborne Hartwell Hollins Kenbridge Kingsmere Lakemont Larkfield
Lindale Longmoor Maplewood Marlow Merrivale Millbrook Northmoor Oakdale Pinehurst Ridgemont Riverton Rockhaven Rosedale Sandford Shelburne
Silverton Stonehaven Sunderland Thornbury Vanbrook Wakeford Westbrook Whitcombe Willowdale Winfield Woodbury Yarmouth`
    .trim()
    .split(/\s+/);

export const surrogateInstitutions =
  `Alder Aspen Beacon Birch Bridgewater Bright Canyon Cedar Clearview Cobalt Compass Crescent Cypress Elmfield
Evergreen Falcon Glenview Granite Harborview Hawthorn Heritage Highland Juniper Keystone Lakeside Laurel Linden Magnolia Meadowbrook Millstone
Northgate Oakridge Orchard Parkview Pinnacle Prairie Redwood Ridgeview Riverbend Rosewood Silverlake Southgate Stonegate Summit Sycamore Tamarack
Valleyview Westgate Willowbrook Windham`
    .trim()
    .split(/\s+/);
