/// What all pages share: layout, words, errors, headers. No rules of any business area.
@NullMarked
package org.trigpoint.server.web;

import org.jspecify.annotations.NullMarked;
